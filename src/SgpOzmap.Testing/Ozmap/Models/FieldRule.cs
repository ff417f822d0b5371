namespace SgpOzmap.Testing;

/// <summary>A field of a model: what it holds and who may write it.</summary>
internal sealed record FieldRule(string Name, FieldKind Kind)
{
    public bool Required { get; init; }

    public FieldUse Use { get; init; }

    /// <summary>The value of a creation that leaves it out, as JSON; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The route of the records that it names; null when it names none, or none that is simulated.</summary>
    public string? Target { get; init; }

    /// <summary>In a list of objects, the member that holds the id.</summary>
    public string? Inner { get; init; }

    /// <summary>The texts that are allowed; null for all.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>What <c>populate</c> calls it.</summary>
    public string Path => Inner is null ? Name : $"{Name}.{Inner}";

    public bool IsAllowed(bool creating) => Use switch
    {
        FieldUse.Both => true,
        FieldUse.CreateOnly or FieldUse.WriteOnly => creating,
        FieldUse.UpdateOnly => !creating,
        _ => false,
    };
}
