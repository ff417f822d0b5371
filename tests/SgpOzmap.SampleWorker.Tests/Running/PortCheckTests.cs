using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Tests.Running;

public sealed class PortCheckTests
{
    [Fact]
    public void ATakenPortIsFound()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        Assert.Equal($"http://localhost:{port}", PortCheck.FindTaken($"http://127.0.0.1:0;http://localhost:{port}"));
        Assert.Equal($"http://127.0.0.1:{port}", PortCheck.FindTaken($"http://127.0.0.1:{port}"));
        Assert.Equal($"http://*:{port}", PortCheck.FindTaken($"http://*:{port}"));
    }

    [Fact]
    public void AFreePortIsFree()
    {
        Assert.Null(PortCheck.FindTaken("http://127.0.0.1:0"));
        Assert.Throws<FormatException>(() => PortCheck.FindTaken("here"));
    }

    [Fact]
    public async Task TheLoopEndsWithOneWhenItsPortIsTaken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");
        using var error = new StringWriter();

        var code = await new Worker(new(TextWriter.Null, false, error, false), Language.English)
            .RunAsync(["--urls", url, "--SgpOzmap:Demo:Contracts=500", "--Logging:LogLevel:Default=None"]);

        Assert.Equal(1, code);
        Assert.Contains(url, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("in use", error.ToString(), StringComparison.Ordinal);
    }
}
