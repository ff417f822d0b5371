using System.Text;

namespace SgpOzmap.EndToEnd.Tests.Telemetry;

/// <summary>As much of protobuf's wire format as finding a text by the numbers of the fields around it takes.</summary>
internal static class Protobuf
{
    internal static IEnumerable<string> Strings(ReadOnlyMemory<byte> message, params int[] path)
        => Fields(message, path[0]).SelectMany(field => path.Length == 1 ? [Encoding.UTF8.GetString(field.Span)] : Strings(field, path[1..]));

    private static List<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int number)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message.Span, ref at);
            switch (tag & 7)
            {
                case 0:
                    Varint(message.Span, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message.Span, ref at);
                    if (tag >> 3 == (ulong)number)
                        found.Add(message.Slice(at, length));
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7}.");
            }
        }

        return found;
    }

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
