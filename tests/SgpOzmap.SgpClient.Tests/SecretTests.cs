using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed partial class SecretTests
{
    [Fact]
    public void No_model_reads_a_field_that_is_a_secret_or_a_document()
    {
        var fields = typeof(ISgpClient).Assembly.GetTypes()
            .Where(t => t != typeof(SgpClientOptions) && t != typeof(SgpOzmap.SgpClient.Transport.SgpCredentials))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(p => new[] { p.Name, p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? "" })
            .ToList();

        Assert.Contains("service_contrato", fields);
        Assert.DoesNotContain(fields, f => Forbidden().IsMatch(f));
    }

    [Fact]
    public void No_model_of_a_device_reads_its_login()
    {
        Type[] devices = [typeof(Onus.WireOnu), typeof(Onus.WireOnuDetails), typeof(Onus.WireUnauthorizedOnu), typeof(Network.WireOlt), typeof(Catalogues.WireNas)];
        var fields = devices.SelectMany(t => t.GetProperties()).Select(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name).ToList();

        Assert.Contains("phy_addr", fields);
        Assert.DoesNotContain(fields, f => f is "login" or "user" or "community");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_exception_and_no_log_shows_a_secret(bool basic)
    {
        const string Secret = "tok-SECRET-1";
        var log = new ListLog();
        var step = 0;
        await using var sgp = await SgpFixture.StartAsync(
            (context, request) =>
            {
                context.Response.Headers.Location = "https://x/?token=" + Secret;
                return (step++ % 6) switch
                {
                    0 => StubServer.JsonAsync(context, $$"""{"detail":"Token {{Secret}} de 123.456.789-09 / 12345678000199 ({{request.Headers.GetValueOrDefault("Authorization")}}) inválido, senha {{Secret}}"}""", 400),
                    1 => StubServer.HtmlAsync(context, $"<html>{Secret}</html>"),
                    2 => StubServer.JsonAsync(context, "{}", 302),
                    3 => StubServer.JsonAsync(context, $$"""{"erro":"{{Secret}}"}"""),
                    4 => StubServer.JsonAsync(context, $"[{{\"{Secret}\":"),
                    _ => StubServer.JsonAsync(context, "[]"),
                };
            },
            o =>
            {
                o.MaxRetries = 0;
                if (basic)
                    (o.Token, o.App, o.Username, o.Password) = (null, null, "ana", Secret);
            },
            services => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));

        var texts = new List<string>();
        for (var i = 0; i < 6; i++)
            texts.Add((await Record.ExceptionAsync(() => sgp.Client.Fttx.GetSplittersAsync(cancellationToken: SgpFixture.Ct)))?.ToString() ?? "");
        for (var i = 0; i < 6; i++)
            texts.Add((await Record.ExceptionAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct)))?.ToString() ?? "");

        var header = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("ana:" + Secret));
        Assert.Equal(10, texts.Count(t => t.Contains("SgpException", StringComparison.Ordinal)));
        Assert.NotEmpty(log.Lines);
        Assert.All(texts.Concat(log.Lines), t =>
        {
            Assert.DoesNotContain(Secret, t, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(header, t, StringComparison.Ordinal);
            Assert.DoesNotContain("?token", t, StringComparison.Ordinal);
            Assert.DoesNotContain("123.456.789-09", t, StringComparison.Ordinal);
            Assert.DoesNotContain("12345678000199", t, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_refused_connection_names_no_query()
    {
        await using var sgp = await SgpFixture.StartAsync("[]", o => (o.BaseAddress, o.MaxRetries) = (new Uri("http://127.0.0.1:1"), 0));
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Fttx.GetSplittersAsync(cancellationToken: SgpFixture.Ct));

        Assert.DoesNotContain("tok-SECRET-1", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("?", error.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("senha|password|wifi|onu_?login|central|telnet|voip|cpf|cnpj|token|secret", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Forbidden();

    private sealed class ListLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
