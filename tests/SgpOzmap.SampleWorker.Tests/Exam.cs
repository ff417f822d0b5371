using System.Collections.Immutable;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.SampleWorker.Tests;

/// <summary>Examinations with given lines.</summary>
internal static class Exam
{
    internal static readonly LocalizedText Advice = new("Faça assim.", "Do it so.");

    internal static DoctorReport Of(params IEnumerable<DoctorSeverity> severities) => Of("", [.. severities.Select((s, i) => Line($"Code{i}", s))]);

    internal static DoctorReport Of(string tenant, params ImmutableArray<DoctorLine> lines)
        => new() { Tenant = tenant, StartedAt = new(2026, 11, 24, 15, 30, 0, TimeSpan.Zero), Lines = lines };

    internal static DoctorLine Line(string code, DoctorSeverity severity, string number = "") => new()
    {
        Code = code,
        Severity = severity,
        Subject = "SGP",
        Message = new($"mensagem {number}", $"message {number}"),
        WhatToDo = severity == DoctorSeverity.Ok ? null : Advice,
        Data = ImmutableSortedDictionary<string, string>.Empty.Add("box", $"CTO-{number}"),
    };
}
