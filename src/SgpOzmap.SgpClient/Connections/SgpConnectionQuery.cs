namespace SgpOzmap.SgpClient.Connections;

/// <summary>Which connections to read.</summary>
public sealed record SgpConnectionQuery
{
    /// <summary>Rows to skip.</summary>
    public int Offset { get; init; }

    /// <summary>Rows a page, 1 to 100; null for <see cref="SgpClientOptions.PageSize"/>.</summary>
    public int? Limit { get; init; }

    /// <summary>Only this PPPoE user (<c>username</c>).</summary>
    public string? Login { get; init; }

    /// <summary>Only the customer with this document (CPF or CNPJ).</summary>
    public string? Document { get; init; }

    /// <summary>Only this state, by its two letters (<c>uf</c>).</summary>
    public string? State { get; init; }

    /// <summary><c>status</c>, sent as it is: no public document names its values.</summary>
    public string? Status { get; init; }

    /// <summary><c>tipoconexao</c>, sent as it is: no public document names its values.</summary>
    public string? ConnectionKind { get; init; }

    /// <summary>Ask for the last session of each only (<c>last_session</c>, taken for a flag: our presumption).</summary>
    public bool LastSessionOnly { get; init; }
}
