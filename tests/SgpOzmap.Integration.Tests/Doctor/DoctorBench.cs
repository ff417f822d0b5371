using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Configuration;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Doctor;

/// <summary>A provider in perfect health on both simulators, of which a test spoils one thing.</summary>
internal sealed class DoctorBench : IAsyncDisposable
{
    internal const string Subscriber = "MARIA DAS DORES";

    private DoctorBench(SgpSimulator sgp, OzmapSimulator ozmap) => (Sgp, Ozmap) = (sgp, ozmap);

    internal SgpSimulator Sgp { get; }

    internal OzmapSimulator Ozmap { get; }

    internal SimProject Project => Ozmap.State.Projects[0];

    internal SimBox Box => Ozmap.State.Boxes[0];

    internal SimSplitter Splitter => Ozmap.State.Splitters[0];

    internal static async Task<DoctorBench> StartAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var bench = new DoctorBench(await SgpSimulator.StartAsync(new SgpState(), ct: token), await OzmapSimulator.StartAsync(new OzmapState(), ct: token));
        bench.Sgp.State.AddBox("CTO-1", coordinates: "-27.590000, -48.540000");
        var box = bench.Ozmap.State.AddBox(bench.Ozmap.State.AddProject("CENTRO"), "CTO-1", new(-27.59, -48.54));
        var splitter = bench.Ozmap.State.AddSplitter(box);
        for (var port = 1; port <= 3; port++)
        {
            bench.Sgp.State.AddSubscriber(500 + port, Subscriber, box: "CTO-1", port: port, latitude: -27.5901, longitude: -48.5401);
            bench.Ozmap.State.AddSubscriber($"{500 + port}", Subscriber, splitter, port, new SimCoordinates(-27.5901, -48.5401));
        }

        return bench;
    }

    internal Task<DoctorReport> ExamineAsync(params string[] settings) => ExamineAsync(null, null, settings);

    /// <summary>Examines with the healthy settings, those given put in their place; one that ends in <c>=</c> is left out.</summary>
    internal async Task<DoctorReport> ExamineAsync(TimeProvider? time, IProgress<RunProgress>? progress, params string[] settings)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Sgp:BaseAddress"] = Sgp.Address.ToString(),
            ["Sgp:Token"] = Sgp.Options.Token,
            ["Sgp:App"] = Sgp.Options.App,
            ["Sgp:MaxRetries"] = "0",
            ["Ozmap:BaseAddress"] = Ozmap.Address.ToString(),
            ["Ozmap:ApiKey"] = Ozmap.Options.ApiKey,
            ["Ozmap:MaxRetries"] = "0",
        };
        foreach (var setting in settings.Select(static s => s.Split('=', 2)))
            values[setting[0]] = setting[1];

        var services = Registered.From(values.Where(static v => v.Value.Length > 0).Select(static v => $"{v.Key}={v.Value}"));
        if (time is not null)
            services.Replace(ServiceDescriptor.Singleton(time));
        await using var provider = services.BuildServiceProvider();
        var report = await provider.GetRequiredService<IConnectionDoctor>().ExamineAsync(progress, TestContext.Current.CancellationToken);

        // Whatever the case, these hold.
        Assert.DoesNotContain(Ozmap.Requests.Writes, static w => !w.Path.EndsWith("/users/login", StringComparison.Ordinal));
        Assert.Empty(Ozmap.Requests.Unknown);
        Assert.All(report.Lines, AssertComplete);
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await Sgp.DisposeAsync();
        await Ozmap.DisposeAsync();
    }

    private void AssertComplete(DoctorLine line)
    {
        Assert.Equal(line.Severity == DoctorSeverity.Ok, line.WhatToDo is null);
        Assert.Contains(line.Subject, (string[])["SGP", "OZmap", "SgpOzmap"]);
        string[] texts = [line.Message.Pt, line.Message.En, line.WhatToDo?.Pt ?? "-", line.WhatToDo?.En ?? "-", .. line.Data.Values];
        Assert.All(texts, text =>
        {
            Assert.NotEqual("", text);
            foreach (var secret in (string[])[Subscriber, Sgp.Options.Token, Ozmap.Options.ApiKey, "s3cret"])
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        });
    }
}
