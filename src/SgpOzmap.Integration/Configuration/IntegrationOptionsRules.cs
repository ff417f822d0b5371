using System.Globalization;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Rules.Status;

namespace SgpOzmap.Integration.Configuration;

/// <summary>Checks the options of every tenant. Each message names the full key and prints the value, which generated messages do not.</summary>
internal sealed class IntegrationOptionsRules(IEnumerable<TenantRegistration> tenants) : IValidateOptions<IntegrationOptions>
{
    private const int MostLookups = 100_000;
    private const int MostPages = 10_000;

    public ValidateOptionsResult Validate(string? name, IntegrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var tenant = tenants.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.Ordinal)) ?? new(name ?? "", null);
        var failures = Failures(options, tenant).ToArray();
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Failures(IntegrationOptions options, TenantRegistration tenant)
        => options.BindingErrors
            .Concat(OfStatuses(options, tenant))
            .Concat(OfNumbers(options, tenant))
            .Concat(OfReading(options.Reading, tenant))
            .Concat(OfNames(options.Features, tenant))
            .Concat(OfBounds(options.Features.CoordinateBounds, tenant));

    private static IEnumerable<string> OfStatuses(IntegrationOptions options, TenantRegistration tenant)
    {
        foreach (var (code, effect) in options.StatusMapping.OrderBy(static line => line.Key))
        {
            var key = tenant.Key(Invariant($"StatusMapping:{code}"));
            if (code < 1)
                yield return $"{key} maps the status {code}; a status is a whole number from 1.";
            if (!Enum.IsDefined(effect))
                yield return $"{key} is {effect}; it must be {nameof(StatusEffect.Ok)}, {nameof(StatusEffect.Error)}, {nameof(StatusEffect.Cancel)} or {nameof(StatusEffect.Leave)}.";
        }

        foreach (var (name, statuses) in ((string, IList<int>?)[])[
            (nameof(FeatureOptions.CreateStatuses), options.Features.CreateStatuses),
            (nameof(FeatureOptions.ImplantedStatuses), options.Features.ImplantedStatuses)])
        {
            for (var i = 0; i < (statuses?.Count ?? 0); i++)
            {
                if (statuses![i] < 1)
                    yield return Invariant($"{tenant.Key($"Features:{name}:{i}")} is {statuses[i]}; a status is a whole number from 1.");
            }
        }
    }

    private static IEnumerable<string> OfNumbers(IntegrationOptions options, TenantRegistration tenant)
    {
        var (safety, features) = (options.Safety, options.Features);
        if (safety.MaxRemovals < 0)
            yield return Invariant($"{tenant.Key("Safety:MaxRemovals")} is {safety.MaxRemovals}; it must not be negative.");

        foreach (var (name, percent) in ((string, double)[])[("MaxRemovalsPercent", safety.MaxRemovalsPercent), ("MinContractsPercent", safety.MinContractsPercent)])
        {
            if (percent is not (>= 0 and <= 100))
                yield return Invariant($"{tenant.Key("Safety:" + name)} is {percent}; it must be from 0 to 100.");
        }

        foreach (var (name, value) in ((string, double)[])[
            ("AroundBoxRadius", features.AroundBoxRadius),
            ("PowerTolerance", features.PowerTolerance),
            ("CoordinateTolerance", features.CoordinateTolerance)])
        {
            if (!double.IsFinite(value) || value < 0)
                yield return Invariant($"{tenant.Key("Features:" + name)} is {value}; it must not be negative.");
        }

        if (features.MaxStatusLookups is < 0 or > MostLookups)
            yield return Invariant($"{tenant.Key("Features:MaxStatusLookups")} is {features.MaxStatusLookups}; it must be from 0 to {MostLookups}.");

        if (options.Doctor.ListingPages is < 1 or > MostPages)
            yield return Invariant($"{tenant.Key("Doctor:ListingPages")} is {options.Doctor.ListingPages}; it must be from 1 to {MostPages}.");

        // The longest that a PeriodicTimer takes.
        if (options.Interval <= TimeSpan.Zero || options.Interval.TotalMilliseconds > uint.MaxValue - 1)
            yield return $"{tenant.Key("Interval")} is {options.Interval:c}; it must be positive and below 49 days, e.g. 00:10:00.";
    }

    private static IEnumerable<string> OfReading(ReadingOptions reading, TenantRegistration tenant)
    {
        foreach (var (name, time, example) in ((string, TimeSpan, string)[])[("FullReadEvery", reading.FullReadEvery, "1.00:00:00"), ("ResumeWithin", reading.ResumeWithin, "02:00:00")])
        {
            if (time < TimeSpan.Zero)
                yield return $"{tenant.Key("Reading:" + name)} is {time:c}; it must not be negative, e.g. {example}.";
        }

        if (reading.OnusPerOltAbove < 0)
            yield return Invariant($"{tenant.Key("Reading:OnusPerOltAbove")} is {reading.OnusPerOltAbove}; it must not be negative.");
        if (reading.MaxContractLookups is < 0 or > MostLookups)
            yield return Invariant($"{tenant.Key("Reading:MaxContractLookups")} is {reading.MaxContractLookups}; it must be from 0 to {MostLookups}.");
    }

    private static IEnumerable<string> OfNames(FeatureOptions features, TenantRegistration tenant)
    {
        if (TimeZones.Find(features.TimeZone) is null)
            yield return $"{tenant.Key("Features:TimeZone")} is '{features.TimeZone}'; this machine knows no such time zone. An example is America/Sao_Paulo.";

        foreach (var (name, value, isDefined) in ((string, Enum, bool)[])[
            ("BoxNameMatching", features.BoxNameMatching, Enum.IsDefined(features.BoxNameMatching)),
            ("SplitterPortNumbering", features.SplitterPortNumbering, Enum.IsDefined(features.SplitterPortNumbering)),
            ("MissingPort", features.MissingPort, Enum.IsDefined(features.MissingPort))])
        {
            if (!isDefined)
                yield return $"{tenant.Key("Features:" + name)} is {value}, which is none of its values.";
        }

        foreach (var (pop, project) in features.ProjectNames)
        {
            if (string.IsNullOrWhiteSpace(project))
                yield return $"{tenant.Key("Features:ProjectNames:" + pop)} is empty; it must be the name of a project.";
        }
    }

    private static IEnumerable<string> OfBounds(CoordinateBoundsOptions? bounds, TenantRegistration tenant)
    {
        if (bounds is null)
            yield break;

        var complete = true;
        foreach (var (side, value, most) in ((string, double?, double)[])[
            ("South", bounds.South, 90), ("West", bounds.West, 180), ("North", bounds.North, 90), ("East", bounds.East, 180)])
        {
            if (value is { } degrees && Math.Abs(degrees) <= most)
                continue;
            complete = false;
            yield return value is null
                ? $"{tenant.Key("Features:CoordinateBounds:" + side)} is missing; all four sides are needed."
                : Invariant($"{tenant.Key("Features:CoordinateBounds:" + side)} is {value}; it must be from -{most} to {most} degrees.");
        }

        if (complete && bounds.South >= bounds.North)
            yield return Invariant($"{tenant.Key("Features:CoordinateBounds:South")} is {bounds.South}; it must be below North, which is {bounds.North}.");
        if (complete && bounds.West >= bounds.East)
            yield return Invariant($"{tenant.Key("Features:CoordinateBounds:West")} is {bounds.West}; it must be below East, which is {bounds.East}.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
