namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Whether SGP names one box.</summary>
internal enum AttachmentState
{
    /// <summary>SGP names none.</summary>
    None,

    /// <summary>SGP could not be asked.</summary>
    Unknown,

    /// <summary>SGP names one.</summary>
    One,

    /// <summary>SGP names several.</summary>
    Several,
}
