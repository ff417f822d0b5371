using System.Diagnostics;
using SgpOzmap.Integration.Leases;

namespace SgpOzmap.Integration.Tests.Leases;

public sealed class ProcessMarkTests
{
    [Fact]
    public void A_process_that_lives_is_not_dead() => Assert.False(ProcessMark.IsDead(ProcessMark.Here + "/1"));

    [Fact]
    public async Task A_process_that_was_killed_is_dead_and_one_that_has_its_number_by_chance_is_not_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells.");
        using var process = Process.Start(new ProcessStartInfo("sleep", "60"))!;
        var mark = ProcessMark.Of(process.Id) + "/7";
        Assert.False(ProcessMark.IsDead(mark));

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(ProcessMark.IsDead(mark));
        Assert.True(ProcessMark.IsDead(ProcessMark.Here.Replace("-" + ProcessMark.Here.Split('-')[^1], "-1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("somebody")]
    [InlineData("other/boot/pid:[1]/999999-1/1")]
    [InlineData("//999999-1/1/1")]
    public void Of_a_process_elsewhere_nothing_is_said(string holder) => Assert.False(ProcessMark.IsDead(holder));

    [Fact]
    public void Nor_of_one_of_an_earlier_boot()
    {
        var parts = ProcessMark.Here.Split('/');

        Assert.False(ProcessMark.IsDead($"{parts[0]}/another/{parts[2]}/999999-1/1"));
        Assert.False(ProcessMark.IsDead($"{parts[0]}/{parts[1]}/another/999999-1/1"));
    }
}
