using System.Reflection;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class LogTests
{
    [Fact]
    public void Event_ids_are_each_given_once()
    {
        var ids = typeof(Log).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)
            .OfType<int>()
            .ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
