using System.Globalization;
using System.Text;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Text;
using SgpOzmap.Integration.Logs.Web;

namespace SgpOzmap.Integration.Logs.Export;

/// <summary>
/// Entries for a spreadsheet: RFC 4180 with a byte order mark, which Excel needs, and separated by what a spreadsheet of the reader's language expects.
/// </summary>
internal static class CsvExport
{
    internal static async Task WriteAsync(Stream stream, LogsRequest request, RunSummary run, IAsyncEnumerable<RunEntry> entries, CancellationToken cancellationToken)
    {
        var language = request.Language;
        var separator = language.IsPortuguese ? ';' : ',';
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 15, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAsync(Line(
                separator,
                [
                    language.Say("horário", "time"), language.Say("execução", "run"), language.Say("provedor", "tenant"), language.Say("nível", "level"), language.Say("contrato", "contract"),
                    language.Say("cliente", "client"), language.Say("caixa", "box"), language.Say("porta", "port"), language.Say("projeto", "project"), language.Say("ação", "action"),
                    language.Say("antes", "before"), language.Say("depois", "after"), language.Say("resultado", "outcome"), language.Say("motivo", "reason"), language.Say("mensagem do servidor", "server message"),
                ]).AsMemory(), cancellationToken);
            await foreach (var entry in entries.WithCancellation(cancellationToken))
                await writer.WriteAsync(Line(separator, Cells(entry, language, run)).AsMemory(), cancellationToken);
        }
    }

    private static string?[] Cells(RunEntry entry, PageLanguage language, RunSummary run) =>
    [
        entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        run.RunId,
        entry.Tenant,
        language.Of(entry.Level),
        entry.Contract.ToString(CultureInfo.InvariantCulture),
        entry.Subject.Name,
        entry.Subject.Box,
        entry.Subject.Port?.ToString(CultureInfo.InvariantCulture),
        entry.Subject.Project,
        EntryWords.Action(language, entry),
        EntryWords.Values(language, entry.Change?.Before),
        EntryWords.Values(language, entry.Change?.After),
        EntryWords.Outcome(language, entry),
        EntryWords.Reason(language, entry),
        entry.Error,
    ];

    internal static string Line(char separator, IEnumerable<string?> cells) => string.Join(separator, cells.Select(c => Cell(c, separator))) + "\r\n";

    /// <summary>A cell. A spreadsheet would run what begins like a formula: a quote before it makes it text.</summary>
    internal static string Cell(string? value, char separator)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var text = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' ? "'" + value : value;
        return text.AsSpan().IndexOfAny(['"', '\r', '\n', separator]) >= 0 || text[0] == ' ' || text[^1] == ' '
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
    }
}
