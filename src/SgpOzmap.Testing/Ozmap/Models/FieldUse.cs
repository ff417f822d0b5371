namespace SgpOzmap.Testing;

/// <summary>Which requests may name a field, and whether answers do.</summary>
internal enum FieldUse
{
    /// <summary>Written by both, and read.</summary>
    Both,

    /// <summary>Written by a creation only, and read.</summary>
    CreateOnly,

    /// <summary>Written by an update only, and read.</summary>
    UpdateOnly,

    /// <summary>Set by the server.</summary>
    ReadOnly,

    /// <summary>Written by a creation only, and in no answer.</summary>
    WriteOnly,
}
