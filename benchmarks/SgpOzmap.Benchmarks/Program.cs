using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using SgpOzmap.Benchmarks.ReadAll;

// "read-all" compares whole programs and measures itself; everything else is BenchmarkDotNet's, which is not even loaded for it.
if (args is ["read-all", .. var rest])
    return await ReadAllCommand.RunAsync(rest);

RunBenchmarks(args);
return 0;

[MethodImpl(MethodImplOptions.NoInlining)]
static void RunBenchmarks(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
