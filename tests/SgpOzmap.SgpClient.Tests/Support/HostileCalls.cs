using System.Reflection;

namespace SgpOzmap.SgpClient.Tests.Support;

/// <summary>Calls every method of a client and of its parts with ordinary and with hostile arguments, one argument at a time.</summary>
internal static class HostileCalls
{
    /// <summary>What tries to be more than one part of a path, or another route.</summary>
    public static readonly string[] Texts =
    [
        "77/reset", "77/reset/", "77/deauth", "77/DEAUTH/", "77/edit", "77%2Freset", "77%2freset%2f", "77%252Freset", "77%2E%2E%2Freset", "..", ".", "../olt/2/auth",
        "77/../78/reset", "..%2Folt%2F2%2Fauth", "%2e%2e/olt/2/auth/", "77\\reset", "77;reset", "77?x=1", "77#x", "77&token=x", "77/reset?x=", " 77/reset", "77\nreset", "77\u2215reset",
        "77\uFF0Freset", "７７", "list", "add", "reset", "auth", "verificaacesso", "onu/77/reset", "/ws/fttx/splitter/service/add/", "//host/77", "http://host/77", "ABCD 77", "77\0", "77%00", "", " ",
        new('7', 65),
    ];

    private static readonly string[] Ordinary = ["ABCD00000001", "77", "AA:BB:CC:00:11:22"];

    /// <summary>The interfaces of the client: its own and those of its properties.</summary>
    public static IEnumerable<(Type Type, object Target)> Parts(ISgpClient client)
        => typeof(ISgpClient).GetProperties().Select(p => (p.PropertyType, p.GetValue(client)!)).Prepend((typeof(ISgpClient), client));

    public static IEnumerable<MethodInfo> Methods(Type part) => part.GetMethods().Where(m => !m.IsSpecialName);

    /// <summary>Makes the calls. Returns how many were refused before anything was sent; an exception of another kind than the documented ones gets out.</summary>
    public static async Task<int> RunAsync(ISgpClient client)
    {
        var refused = 0;
        foreach (var (type, target) in Parts(client))
        {
            foreach (var method in Methods(type))
            {
                foreach (var arguments in Arguments(method))
                {
                    try
                    {
                        await FinishAsync(method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!);
                    }
                    catch (ArgumentException)
                    {
                        refused++;
                    }
                    catch (SgpException)
                    {
                        // What the stub answers does not fit every argument; what was sent is what counts.
                    }
                }
            }
        }

        return refused;
    }

    private static IEnumerable<object?[]> Arguments(MethodInfo method)
    {
        var values = method.GetParameters().Select(p => Values(p.ParameterType).ToArray()).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var value in values[i])
            {
                var arguments = values.Select(v => v[0]).ToArray();
                arguments[i] = value;
                yield return arguments;
            }
        }

        if (values.Length == 0)
            yield return [];
    }

    /// <summary>The first is an ordinary one.</summary>
    private static IEnumerable<object?> Values(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(CancellationToken))
            return [SgpFixture.Ct];
        if (type == typeof(string))
            return [.. Ordinary, .. Texts];
        if (type == typeof(long))
            return [77L, long.MaxValue, 0L, -1L, long.MinValue];
        if (type == typeof(int))
            return [7, 1, 0, -1, 101, int.MaxValue, int.MinValue];
        if (type == typeof(bool))
            return [true, false];
        if (type == typeof(DateOnly))
            return [new DateOnly(2026, 1, 2)];
        if (type.IsEnum)
            return [.. Enum.GetValues(type).Cast<object>().Reverse(), Enum.ToObject(type, 99)];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return Values(type.GetGenericArguments()[0]).Select(v => ListOf(type.GetGenericArguments()[0], v));
        return Queries(type);
    }

    private static Array ListOf(Type element, object? value)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(value, 0);
        return list;
    }

    /// <summary>A query as it is made, and one for each value of each of its properties.</summary>
    private static IEnumerable<object?> Queries(Type type)
    {
        yield return Activator.CreateInstance(type)!;
        yield return null;
        foreach (var property in type.GetProperties())
        {
            foreach (var value in Values(property.PropertyType))
            {
                var query = Activator.CreateInstance(type)!;
                property.SetValue(query, value);
                yield return query;
            }
        }
    }

    private static Task FinishAsync(object result)
        => result as Task
            ?? (Task)typeof(HostileCalls).GetMethod(nameof(DrainAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(result.GetType().GetGenericArguments()).Invoke(null, [result])!;

    private static async Task DrainAsync<T>(SgpReading<T> reading) => await SgpFixture.ReadAsync(reading);
}
