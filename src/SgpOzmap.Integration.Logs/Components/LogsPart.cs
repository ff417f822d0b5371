using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using SgpOzmap.Integration.Logs.Web;

namespace SgpOzmap.Integration.Logs.Components;

/// <summary>What all parts of the log page have: the request. Razor makes components public; none of them is meant for use outside of the page.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LogsPart : ComponentBase
{
    [Inject]
    internal LogsRequest Request { get; set; } = null!;

    internal PageLanguage Language => Request.Language;

    /// <summary>A text in the reader's language.</summary>
    private protected string T(string pt, string en) => Language.Say(pt, en);

    private protected string N(int number) => Language.Number(number);
}
