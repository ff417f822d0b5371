using SgpOzmap.Integration.Doctor;

namespace SgpOzmap.Integration.Tests.Doctor;

/// <summary>Looks into reports.</summary>
internal static class Lines
{
    /// <summary>The one line of a code.</summary>
    internal static DoctorLine Line(this DoctorReport report, string code) => Assert.Single(report.Lines, l => l.Code == code);

    /// <summary>Asserts the severity of the one line of a code, and what it says and advises in English.</summary>
    internal static DoctorLine Expect(this DoctorReport report, string code, DoctorSeverity severity, params string[] parts)
    {
        var line = report.Line(code);
        Assert.Equal(severity, line.Severity);
        Assert.All(parts, part => Assert.Contains(part, $"{line.Message.En} {line.WhatToDo?.En}", StringComparison.Ordinal));
        return line;
    }

    internal static bool Has(this DoctorReport report, string code) => report.Lines.Any(l => l.Code == code);

    /// <summary>What was not examined.</summary>
    internal static IEnumerable<string> NotChecked(this DoctorReport report)
        => report.Lines.Where(static l => l.Code == DoctorCodes.NotChecked).Select(static l => l.Data["code"]);
}
