using System.Buffers;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>
/// A serial number as a part of a path. What follows <c>/api/fttx/onu/</c> may also be a route, and two of those change the network by GET,
/// so a serial is letters, digits, hyphens, underscores and colons, with a digit among them: no route is one.
/// </summary>
internal static class SgpSerial
{
    private const int Longest = 64;

    private static readonly SearchValues<char> Allowed
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:");

    internal static string Check(string serial, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serial, parameter);
        var text = serial.AsSpan();
        return text.Length <= Longest && !text.ContainsAnyExcept(Allowed) && text.ContainsAnyInRange('0', '9')
            ? serial
            : throw new ArgumentException("A serial number is up to 64 letters, digits, hyphens, underscores and colons, with a digit among them.", parameter);
    }
}
