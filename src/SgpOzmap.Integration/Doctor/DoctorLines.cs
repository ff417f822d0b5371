using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>The lines as they come.</summary>
internal sealed class DoctorLines
{
    internal const string Sgp = "SGP";
    internal const string Ozmap = "OZmap";
    internal const string Between = "SgpOzmap";

    private readonly ImmutableArray<DoctorLine>.Builder _lines = ImmutableArray.CreateBuilder<DoctorLine>();

    internal ImmutableArray<DoctorLine> ToImmutable() => _lines.ToImmutable();

    internal void Ok(string code, string subject, LocalizedText message, params ReadOnlySpan<(string Name, string? Value)> data)
        => Add(code, DoctorSeverity.Ok, subject, message, null, data);

    internal void Attention(string code, string subject, LocalizedText message, LocalizedText whatToDo, params ReadOnlySpan<(string Name, string? Value)> data)
        => Add(code, DoctorSeverity.Attention, subject, message, whatToDo, data);

    internal void Error(string code, string subject, LocalizedText message, LocalizedText whatToDo, params ReadOnlySpan<(string Name, string? Value)> data)
        => Add(code, DoctorSeverity.Error, subject, message, whatToDo, data);

    /// <summary>Says what was left out, so that its absence is not taken for a good sign.</summary>
    /// <param name="code">The code that the line would have had.</param>
    /// <param name="subject">Where it lies.</param>
    /// <param name="what">What was not examined, with its article.</param>
    /// <param name="because">The second half of "not checked, because …".</param>
    internal void NotChecked(string code, string subject, LocalizedText what, LocalizedText because)
        => Attention(
            DoctorCodes.NotChecked,
            subject,
            new($"Não verificado: {what.Pt}, porque {because.Pt}.", $"Not checked: {what.En}, because {because.En}."),
            new(
                "Resolva primeiro o que está indicado nas outras linhas e execute o exame de novo.",
                "First mend what the other lines tell, then run the examination again."),
            ("code", code));

    private void Add(
        string code, DoctorSeverity severity, string subject, LocalizedText message, LocalizedText? whatToDo, ReadOnlySpan<(string Name, string? Value)> data)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data)
        {
            if (value is not null)
                values[name] = value;
        }

        _lines.Add(new()
        {
            Code = code,
            Severity = severity,
            Subject = subject,
            Message = message,
            WhatToDo = whatToDo,
            Data = values.ToImmutable(),
        });
    }
}
