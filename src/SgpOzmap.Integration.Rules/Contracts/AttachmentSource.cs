namespace SgpOzmap.Integration.Rules.Contracts;

/// <summary>The two places where SGP tells a box and a port.</summary>
public enum AttachmentSource
{
    /// <summary>The service's ONU in the listing of customers.</summary>
    Listing,

    /// <summary>The list of ONUs.</summary>
    OnuList,
}
