namespace SgpOzmap.SgpClient.Values;

/// <summary>The kinds of service as <c>consultacliente</c> numbers them (<c>tservico</c>). Other routes number them otherwise.</summary>
public enum SgpServiceKind
{
    /// <summary>Not said; no filter.</summary>
    Unknown = 0,

    /// <summary>Internet.</summary>
    Internet = 1,

    /// <summary>Television.</summary>
    Television = 2,

    /// <summary>Multimídia.</summary>
    Multimedia = 3,

    /// <summary>Telephony.</summary>
    Telephony = 4,

    /// <summary>Genérico.</summary>
    Generic = 5,
}
