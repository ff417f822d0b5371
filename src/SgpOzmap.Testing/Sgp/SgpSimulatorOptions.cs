namespace SgpOzmap.Testing;

/// <summary>How the simulated SGP behaves. All but <see cref="Port"/> and <see cref="PathPrefix"/> may be changed while it runs.</summary>
public sealed class SgpSimulatorOptions
{
    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>A path before <c>/api</c>, e.g. <c>/provedor</c>, as some providers have one; empty for none.</summary>
    public string PathPrefix { get; set; } = "";

    /// <summary>The token that is accepted.</summary>
    public string Token { get; set; } = "sgp-token";

    /// <summary>The app name of the token, compared with case.</summary>
    public string App { get; set; } = "ozmap";

    /// <summary>The user that HTTP Basic accepts; null for none.</summary>
    public string? Username { get; set; }

    /// <summary>The password of <see cref="Username"/>.</summary>
    public string? Password { get; set; }

    /// <summary>True: the right credentials are answered like missing ones, as a host list or an inactive token does.</summary>
    public bool Blocked { get; set; }

    /// <summary>Waited before every answer.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>The most customers a page holds, whatever <c>limit</c> says.</summary>
    public int PageCap { get; set; } = 100;

    /// <summary>True: <c>offset</c> is ignored, every page is the first one.</summary>
    public bool IgnoreOffset { get; set; }

    /// <summary>Whether the FTTx module answers.</summary>
    public FttxAccess Fttx { get; set; } = FttxAccess.Available;

    /// <summary>True: rows of <c>onu/list</c> are those of the published example, without box, port, reading and connection.</summary>
    public bool OldOnuRows { get; set; }

    /// <summary>True: a contract's id is sent as <c>id</c>, as live servers do; false: as <c>contrato</c>, as documented.</summary>
    public bool ContractKeyIsId { get; set; }

    /// <summary>Send the register's <c>id</c>, which live servers do and the example does not.</summary>
    public bool SendCustomerId { get; set; } = true;

    /// <summary>Send the contract's <c>pop_id</c>.</summary>
    public bool SendPopId { get; set; } = true;

    /// <summary>Send a service's <c>status</c>, which the example lacks.</summary>
    public bool SendServiceStatus { get; set; } = true;

    /// <summary>Send a connection's <c>servico_id</c>, which the example lacks.</summary>
    public bool SendConnectionServiceId { get; set; } = true;

    /// <summary>Send box and port in <c>suporte/contrato/list</c>, which live servers do and the example does not.</summary>
    public bool SendSupportBox { get; set; } = true;

    /// <summary>True: the listing is wrapped in an array of one element.</summary>
    public bool WrapEnvelope { get; set; }

    /// <summary>True: status labels of the listing are padded with spaces (those of <c>consultacliente</c> always are).</summary>
    public bool PadLabels { get; set; }

    /// <summary>True: a filter on contracts chooses customers, of whom every contract is sent; false: the other contracts are left out. Not documented.</summary>
    public bool FilterKeepsOtherContracts { get; set; }

    /// <summary>True: the listing's filters are ignored, every customer matches.</summary>
    public bool IgnoreFilters { get; set; }

    /// <summary>True: every request is redirected to the login page.</summary>
    public bool RedirectToLogin { get; set; }

    /// <summary>The clock of delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
