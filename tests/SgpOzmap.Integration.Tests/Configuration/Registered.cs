using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Tests.Configuration;

/// <summary>The integration, added from settings below <c>SgpOzmap</c>.</summary>
internal static class Registered
{
    internal static readonly string[] Minimum =
        ["Sgp:BaseAddress=http://127.0.0.1:1", "Sgp:Token=t", "Sgp:App=a", "Ozmap:BaseAddress=http://127.0.0.1:2", "Ozmap:ApiKey=k"];

    internal static IServiceCollection From(params IEnumerable<string> settings)
    {
        var services = new ServiceCollection();
        services.AddSgpOzmapIntegration(Section(settings));
        return services;
    }

    internal static IConfigurationSection Section(params IEnumerable<string> settings)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create("SgpOzmap:" + s[0], (string?)s[1])))
            .Build()
            .GetSection("SgpOzmap");

    /// <summary>What the check at start says.</summary>
    internal static string Failures(params IEnumerable<string> settings)
    {
        using var provider = From(settings).BuildServiceProvider();
        var validator = provider.GetRequiredService<IStartupValidator>();
        return validator.GetType().IsClass && Record(validator) is { } exception ? Text(exception) : "";
    }

    private static Exception? Record(IStartupValidator validator) => Xunit.Record.Exception(validator.Validate);

    private static string Text(Exception exception)
        => exception is AggregateException several ? string.Join("; ", several.InnerExceptions.Select(Text)) : exception.Message;
}
