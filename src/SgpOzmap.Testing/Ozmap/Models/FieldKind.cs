namespace SgpOzmap.Testing;

/// <summary>What a field of a record holds.</summary>
internal enum FieldKind
{
    Any,
    Text,
    Number,
    Flag,
    Id,
    Ids,
    Texts,
    List,
    Object,
    Coordinates,
    Polygon,
}
