using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using SgpOzmap.Benchmarks.LogsPage;
using SgpOzmap.Benchmarks.ReadAll;

// "read-all" and "logs-page" compare whole programs and measure themselves; everything else is BenchmarkDotNet's, which is not even loaded for them.
if (args is ["read-all", .. var rest])
    return await ReadAllCommand.RunAsync(rest);
if (args is ["logs-page"])
    return await LogsPageCommand.RunAsync();

RunBenchmarks(args);
return 0;

[MethodImpl(MethodImplOptions.NoInlining)]
static void RunBenchmarks(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
