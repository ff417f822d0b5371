using SgpOzmap.Integration.Logs.Html;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Logs.Pages;

/// <summary>The values of a change, before and after side by side.</summary>
internal static class ChangeValues
{
    internal static HtmlText List(PlannedChange change, PageLanguage language)
    {
        var before = change.Before.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        var after = change.After.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        var html = new HtmlText().Add($"<ul class=\"values\">");
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            before.TryGetValue(name, out var old);
            // What is there before and not spoken of after only says where the change happens.
            var value = after.TryGetValue(name, out var next) ? next : old;
            if (string.IsNullOrEmpty(old) && string.IsNullOrEmpty(value))
                continue;

            html.Add($"<li><span class=\"dim\">{language.OfValue(name)}</span> ");
            if (string.Equals(old, value, StringComparison.Ordinal))
                html.Add($"{value}");
            else if (string.IsNullOrEmpty(old))
                html.Add($"<ins>{value}</ins>");
            else
                html.Add($"<del>{old}</del> → <ins>{(string.IsNullOrEmpty(value) ? "–" : value)}</ins>");
            html.Add($"</li>");
        }

        return html.Add($"</ul>");
    }
}
