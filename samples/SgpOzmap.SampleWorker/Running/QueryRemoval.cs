using System.Diagnostics;
using OpenTelemetry;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>
/// Takes the query out of every address in a span. SGP takes its token there, and OZmap its filters, with names in them. The instrumentation hides the values by itself,
/// but a variable of the environment turns that off; nothing turns this off.
/// </summary>
internal sealed class QueryRemoval : BaseProcessor<Activity>
{
    private static readonly string[] Whole = ["url.query"];
    private static readonly string[] Addresses = ["url.full", "http.url", "http.target", "url.path"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Whole)
            data.SetTag(name, null);
        foreach (var name in Addresses)
        {
            if (data.GetTagItem(name) is string address && address.IndexOfAny(['?', '#']) is >= 0 and var end)
                data.SetTag(name, address[..end]);
        }
    }
}
