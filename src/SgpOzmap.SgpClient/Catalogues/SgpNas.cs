namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>An access server (NAS). Its secret and its logins are not mapped.</summary>
public sealed record SgpNas
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }
}
