using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Ids of 24 hexadecimal characters.</summary>
internal static class ObjectIds
{
    /// <summary>The user whose key the simulator accepts.</summary>
    public static readonly string User = Of(Numbers.User);

    /// <summary>The end of a network cable that leads off the simulated map.</summary>
    public static readonly string Elsewhere = Of(0xee);

    /// <summary>The fibre that feeds a splitter.</summary>
    public static readonly string Feed = Of(0xdd);

    public static readonly string Olt = Of(0xf1);

    public static readonly string Slot = Of(0xf2);

    public static readonly string Pon = Of(0xf3);

    public static readonly string Shelf = Of(0xf4);

    public static readonly string Role = Of(0xf5);

    public static bool IsValid(string id) => id.Length == 24 && id.All(char.IsAsciiHexDigit);

    public static bool IsValid(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String && IsValid(node.GetValue<string>());

    /// <summary>The id in a path; anything else is refused.</summary>
    public static string Require(string id) => IsValid(id) ? id : throw ApiRefusal.BadRequest($"'{id}' is not an id of 24 hexadecimal characters");

    private static string Of(long number) => SimRecord.ToId(number < Numbers.First ? Numbers.First + number : number);

    /// <summary>Numbers of what is on every map from the start, far above the counted ones.</summary>
    public static class Numbers
    {
        public const long First = 1L << 45;
        public const long User = First + 0xaa;
        public const long CableType = First + 0xbb;
        public const long BoxType = First + 0xb0;
        public const long ConnectorType = First + 0xc0;
        public const long SystemConfig = First + 0xcf;

        public static long SplitterType(int outputs) => First + 0x1000 + outputs;
    }
}
