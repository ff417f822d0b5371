namespace SgpOzmap.Testing;

/// <summary>
/// How the simulated OZmap behaves. All but <see cref="Port"/> may be changed while it runs. What OZmap does not document is an option here,
/// its default being the reading that is hardest on a client.
/// </summary>
public sealed class OzmapSimulatorOptions
{
    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The key that is accepted, raw, without a scheme word.</summary>
    public string ApiKey { get; set; } = "ozmap-key";

    /// <summary>The user that may log in; null for none.</summary>
    public string? Login { get; set; }

    /// <summary>The password of <see cref="Login"/>.</summary>
    public string? Password { get; set; }

    /// <summary>Waited before every answer.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>The most rows a page holds, whatever <c>limit</c> says.</summary>
    public int PageCap { get; set; } = 500;

    /// <summary>True: pages carry <c>hasNextPage</c> and <c>nextUrl</c>; false: an older server, which has neither.</summary>
    public bool Cursors { get; set; } = true;

    /// <summary>True: <c>nextUrl</c> repeats filter and sort of the URL; false: it holds limit and cursor alone.</summary>
    public bool NextUrlKeepsFilter { get; set; } = true;

    /// <summary>True: <c>total</c>, <c>count</c> and <c>limit</c> of every page are 0, as some published examples have it.</summary>
    public bool ZeroTotals { get; set; }

    /// <summary>True: a proxy drops the body of a GET, and the filter in it.</summary>
    public bool DropGetBodies { get; set; }

    /// <summary>A longer request target is answered 414.</summary>
    public int MaxUrlLength { get; set; } = 16_000;

    /// <summary>True: a property in a list carries its client as an object; false: as an id.</summary>
    public bool EmbedClients { get; set; } = true;

    /// <summary>True: box and project of a property are sent as objects, not as ids.</summary>
    public bool EmbedReferences { get; set; }

    /// <summary>True: a client's kind is <c>ftth</c> and its status a text, as on older servers.</summary>
    public bool OldClients { get; set; }

    /// <summary>True: a splitter has no <c>ports</c>, as on older servers; nothing is known to be blocked then.</summary>
    public bool OmitPorts { get; set; }

    /// <summary>
    /// True: where the vendor's published examples and the schemas of the official SDK differ, rows are as in the examples: a box of type null, without
    /// <c>underground</c>; ports without <c>index</c>; a drop under <c>defaults</c> alone in a project; <c>drop: null</c> in a property. False: the form
    /// that both accept.
    /// </summary>
    public bool PublishedForms { get; set; }

    /// <summary>True: the building of a property is sent as an object with an id, as the official SDK has it; false: as an id, as published.</summary>
    public bool ParentAsObject { get; set; }

    /// <summary>What <c>properties/client/{code}/potency</c> answers when no route leads to an OLT.</summary>
    public OzmapNoRoute NoRoute { get; set; }

    /// <summary>True: a route of a client names OLT, slot and port flat, as on older servers.</summary>
    public bool OldPotency { get; set; }

    /// <summary>The radius in metres of a question for viability that names none. Our decision: OZmap has it in its settings.</summary>
    public double ViabilityRadius { get; set; } = 200;

    /// <summary>What the list of boxes that can serve a place is called in the answer. OZmap does not document it: the name is ours.</summary>
    public string ViableBoxesName { get; set; } = "boxes";

    /// <summary>What the list of boxes in the radius that cannot serve the place is called in the answer. OZmap does not document it: the name is ours.</summary>
    public string UnviableBoxesName { get; set; } = "unviableBoxes";

    /// <summary>True: <c>properties/client/{code}</c> answers an unknown code with 404; false: with an empty array.</summary>
    public bool UnknownCodeIs404 { get; set; }

    /// <summary>True: a DELETE answers 200 with the record; false: 204.</summary>
    public bool DeleteReturnsBody { get; set; }

    /// <summary>The status that refuses a taken port or a code that is in use.</summary>
    public int ConflictStatus { get; set; } = 409;

    /// <summary>True: a second client of a code is accepted, and of the vendor's words none says otherwise; false: it is refused with <see cref="ConflictStatus"/>.</summary>
    public bool AcceptSameCode { get; set; }

    /// <summary>The clock of delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
