using System.Globalization;
using SgpOzmap.OzmapClient.Projects;

namespace SgpOzmap.OzmapClient.Tests.Support;

/// <summary>Pages of projects, the smallest rows there are.</summary>
internal static class Rows
{
    internal static string Page(IEnumerable<int> ids, int? total = null, string? further = null)
    {
        var rows = string.Join(',', ids.Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"p{{id}}","name":"Project {{id}}"}""")));
        var announced = total is { } t ? string.Create(CultureInfo.InvariantCulture, $"\"total\":{t},") : "";
        return $$"""{{{announced}}"start":0,"rows":[{{rows}}]{{(further is null ? "" : "," + further)}}}""";
    }

    internal static async Task<string> ReadAsync(OzmapReading<Project> reading)
    {
        var ids = new List<string>();
        await foreach (var row in reading.WithCancellation(TestContext.Current.CancellationToken))
            ids.Add(row.Id);
        return string.Join(' ', ids);
    }
}
