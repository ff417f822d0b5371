using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Tests.Configuration;

public sealed class OptionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_least_configuration_is_good_and_gives_the_defaults()
    {
        Assert.Equal("", Registered.Failures(Registered.Minimum));

        var policies = Policies();
        Assert.Equal(new SyncPolicies { Today = new(2026, 11, 23) } with { CreateStatuses = policies.CreateStatuses, ImplantedStatuses = policies.ImplantedStatuses, ProjectNames = policies.ProjectNames }, policies);
        Assert.Equal([1, 4, 6, 7], policies.CreateStatuses);
        Assert.Equal([1, 4, 7], policies.ImplantedStatuses);
        Assert.Empty(policies.ProjectNames);
        Assert.Equal(TimeSpan.FromMinutes(10), Options().Interval);
    }

    [Fact]
    public void Every_option_is_bound()
    {
        string[] flags =
        [
            "CreateClients", "CancelClients", "ConsiderProjectsOnCreate", "CreateClientsAroundBox", "RemovePropertyCompletely", "DisconnectCancelledFromSplitterPort",
            "UpdateCoordinates", "UseConnectionState", "ReuseVacantProperty", "MoveChangedPorts", "ImplantClients", "UpdateOnu", "AnnotateRemoval",
        ];
        string[] settings =
        [
            .. flags.Select(f => $"Features:{f}=true"),
            "Features:UpdateStatus=false", "Features:UpdateName=false", "Features:UpdatePower=false",
            "Features:CreateStatuses:0=1", "Features:ImplantedStatuses:0=9", "Features:ImplantedStatuses:1=8",
            "Features:BoxNameMatching=Normalized", "Features:SplitterPortNumbering=Reject", "Features:MissingPort=Reject",
            "Features:ProjectNames:CENTRO=Centro Sul", "Features:AroundBoxRadius=7.5", "Features:PowerTolerance=0.5", "Features:CoordinateTolerance=3",
            "Features:CoordinateBounds:South=-34", "Features:CoordinateBounds:West=-74", "Features:CoordinateBounds:North=6", "Features:CoordinateBounds:East=-34",
            "Features:TimeZone=Asia/Tokyo", "Features:MaxStatusLookups=5",
            "StatusMapping:7=Ok", "StatusMapping:12=Cancel", "Safety:MaxRemovals=3", "Safety:MaxRemovalsPercent=1.5", "Safety:MinContractsPercent=90", "Interval=00:05:00",
            "Reading:FullReadEvery=12:00:00", "Reading:ResumeWithin=00:30:00", "Reading:OnusPerOltAbove=7", "Reading:MaxContractLookups=8",
        ];

        Assert.Equal("", Registered.Failures([.. Registered.Minimum, .. settings]));
        var policies = Policies(settings);
        Assert.All(flags, f => Assert.True(Assert.IsType<bool>(typeof(SyncPolicies).GetProperty(f)!.GetValue(policies)), f));
        Assert.Equal((false, false, false), (policies.UpdateStatus, policies.UpdateName, policies.UpdatePower));
        Assert.Equal([1], policies.CreateStatuses);
        Assert.Equal([9, 8], policies.ImplantedStatuses);
        Assert.Equal((BoxNameMatching.Normalized, SplitterPortNumbering.Reject, MissingPort.Reject), (policies.BoxNameMatching, policies.SplitterPortNumbering, policies.MissingPort));
        Assert.Equal("Centro Sul", policies.ProjectNames["CENTRO"]);
        Assert.Equal((7.5, 0.5, 3), (policies.AroundBoxRadius, policies.PowerTolerance, policies.CoordinateTolerance));
        Assert.Equal(new GeoBounds(-34, -74, 6, -34), policies.CoordinateBounds);
        Assert.Equal((StatusEffect.Ok, StatusEffect.Cancel, StatusEffect.Cancel), (policies.StatusMapping.Effects[7], policies.StatusMapping.Effects[12], policies.StatusMapping.Effects[3]));

        var options = Options(settings);
        Assert.Equal((3, 1.5, 90), (options.Safety.MaxRemovals, options.Safety.MaxRemovalsPercent, options.Safety.MinContractsPercent));
        Assert.Equal((5, TimeSpan.FromMinutes(5)), (options.Features.MaxStatusLookups, options.Interval));
        Assert.Equal(
            (TimeSpan.FromHours(12), TimeSpan.FromMinutes(30), 7, 8),
            (options.Reading.FullReadEvery, options.Reading.ResumeWithin, options.Reading.OnusPerOltAbove, options.Reading.MaxContractLookups));
    }

    [Theory]
    [InlineData("StatusMapping:0=Ok", "SgpOzmap:StatusMapping:0", "0")]
    [InlineData("StatusMapping:-3=Ok", "SgpOzmap:StatusMapping:-3", "-3")]
    [InlineData("StatusMapping:seven=Ok", "SgpOzmap:StatusMapping:seven", "seven")]
    [InlineData("StatusMapping:7=Fine", "SgpOzmap:StatusMapping:7", "Fine")]
    [InlineData("StatusMapping:7=9", "SgpOzmap:StatusMapping:7", "9")]
    [InlineData("Features:CreateClients=maybe", "SgpOzmap:Features:CreateClients", "maybe")]
    [InlineData("Features:CreateStatuses:0=0", "SgpOzmap:Features:CreateStatuses:0", "0")]
    [InlineData("Features:CreateStatuses:0=x", "SgpOzmap:Features:CreateStatuses", "x")]
    [InlineData("Features:ImplantedStatuses:0=-1", "SgpOzmap:Features:ImplantedStatuses:0", "-1")]
    [InlineData("Features:CreateStatuses=1,4", "SgpOzmap:Features:CreateStatuses", "CreateStatuses:")]
    [InlineData("Features:BoxNameMatching=Fuzzy", "SgpOzmap:Features:BoxNameMatching", "Fuzzy")]
    [InlineData("Features:BoxNameMatching=7", "SgpOzmap:Features:BoxNameMatching", "7")]
    [InlineData("Features:AroundBoxRadius=-1", "SgpOzmap:Features:AroundBoxRadius", "-1")]
    [InlineData("Features:PowerTolerance=-0.5", "SgpOzmap:Features:PowerTolerance", "-0.5")]
    [InlineData("Features:CoordinateTolerance=NaN", "SgpOzmap:Features:CoordinateTolerance", "NaN")]
    [InlineData("Features:MaxStatusLookups=-1", "SgpOzmap:Features:MaxStatusLookups", "-1")]
    [InlineData("Reading:FullReadEvery=-00:00:01", "SgpOzmap:Reading:FullReadEvery", "-00:00:01")]
    [InlineData("Reading:ResumeWithin=-00:00:01", "SgpOzmap:Reading:ResumeWithin", "-00:00:01")]
    [InlineData("Reading:OnusPerOltAbove=-1", "SgpOzmap:Reading:OnusPerOltAbove", "-1")]
    [InlineData("Reading:MaxContractLookups=100001", "SgpOzmap:Reading:MaxContractLookups", "100001")]
    [InlineData("Features:TimeZone=Brasil", "SgpOzmap:Features:TimeZone", "Brasil")]
    [InlineData("Features:ProjectNames:CENTRO=", "SgpOzmap:Features:ProjectNames:CENTRO", "empty")]
    [InlineData("Features:CoordinateBounds:South=-34", "SgpOzmap:Features:CoordinateBounds:North", "missing")]
    [InlineData("Safety:MaxRemovals=-1", "SgpOzmap:Safety:MaxRemovals", "-1")]
    [InlineData("Safety:MaxRemovalsPercent=101", "SgpOzmap:Safety:MaxRemovalsPercent", "101")]
    [InlineData("Safety:MinContractsPercent=-1", "SgpOzmap:Safety:MinContractsPercent", "-1")]
    [InlineData("Interval=00:00:00", "SgpOzmap:Interval", "00:00:00")]
    [InlineData("Interval=90.00:00:00", "SgpOzmap:Interval", "90.00:00:00")]
    [InlineData("Interval=soon", "SgpOzmap:Interval", "soon")]
    [InlineData("Sgp:Concurrency=many", "SgpOzmap:Sgp:Concurrency", "many")]
    public void A_bad_value_is_told_with_its_key(string setting, string key, string value)
    {
        var failures = Registered.Failures([.. Registered.Minimum, setting]);

        Assert.Contains(key, failures, StringComparison.Ordinal);
        Assert.Contains(value, failures, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("South=10", "West=0", "North=5", "East=9", "CoordinateBounds:South is 10", "North, which is 5")]
    [InlineData("South=0", "West=9", "North=5", "East=9", "CoordinateBounds:West is 9", "East, which is 9")]
    [InlineData("South=-91", "West=0", "North=5", "East=9", "CoordinateBounds:South is -91", "90")]
    public void Bounds_must_be_a_rectangle(string south, string west, string north, string east, string message, string other)
    {
        var failures = Registered.Failures([.. Registered.Minimum, .. new[] { south, west, north, east }.Select(s => "Features:CoordinateBounds:" + s)]);

        Assert.Contains("SgpOzmap:Features:" + message, failures, StringComparison.Ordinal);
        Assert.Contains(other, failures, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var failures = Registered.Failures([.. Registered.Minimum, "Features:CreateClients=maybe", "Safety:MaxRemovals=-1", "Features:CancelCleints=true"]);

        Assert.Contains("Features:CreateClients", failures, StringComparison.Ordinal);
        Assert.Contains("Features:CancelCleints", failures, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_asking_for_the_engine_tells()
    {
        using var provider = Registered.From([.. Registered.Minimum, "Safety:MaxRemovals=-1"]).BuildServiceProvider();

        Assert.Contains(
            "SgpOzmap:Safety:MaxRemovals",
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ISyncEngine>()).Message,
            StringComparison.Ordinal);
    }

    private static IntegrationOptions Options(params string[] settings)
    {
        using var provider = Registered.From([.. Registered.Minimum, .. settings]).BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().Get("");
    }

    private static SyncPolicies Policies(params string[] settings) => PolicyFactory.Policies(Options(settings), Now);
}
