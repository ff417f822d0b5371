namespace SgpOzmap.OzmapClient;

/// <summary>Where filter and sort of a list travel.</summary>
public enum FilterTransport
{
    /// <summary>In the query string, as JSON, percent-encoded once. A filter that would make the address longer than about 6,000 characters goes into the body all the same (our decision).</summary>
    Url,

    /// <summary>In the JSON body of the GET, as the official SDK does.</summary>
    Body,
}
