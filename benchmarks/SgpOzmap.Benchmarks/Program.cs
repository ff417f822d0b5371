using BenchmarkDotNet.Running;
using SgpOzmap.Benchmarks.ReadAll;

// "read-all" compares whole programs and measures itself; everything else is BenchmarkDotNet's.
if (args is ["read-all", .. var rest])
    return await ReadAllCommand.RunAsync(rest);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
