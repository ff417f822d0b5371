using System.Net;
using System.Net.Sockets;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>
/// Finds out whether the log page's port is free before anything starts. The host would find it too, but only after the loop has begun its first
/// run, and with a stack trace.
/// </summary>
internal static class PortCheck
{
    /// <param name="urls">Addresses separated by semicolons.</param>
    /// <returns>The first that is taken; null when all are free.</returns>
    /// <exception cref="FormatException">One of them is no address.</exception>
    internal static string? FindTaken(string urls)
        => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(IsTaken);

    private static bool IsTaken(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.Port == 0 || address.IsUnixPipe || address.IsNamedPipe)
            return false;

        // Kestrel listens everywhere for a name that is neither localhost nor an IP address.
        var ip = address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host, out var literal) ? literal
            : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(ip, address.Port);
            listener.Start();
            return false;
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
        catch (SocketException)
        {
            // Not ours to judge: the server will say what is wrong.
            return false;
        }
    }
}
