namespace SgpOzmap.Integration.Doctor;

/// <summary>How bad a line of the doctor is. The greater, the worse.</summary>
public enum DoctorSeverity
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>The integration works, but something needs a look, or could not be examined.</summary>
    Attention,

    /// <summary>The integration cannot work, or would do wrong.</summary>
    Error,
}
