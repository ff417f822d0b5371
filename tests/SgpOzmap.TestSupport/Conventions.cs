using System.Reflection;
using System.Text.Json.Serialization;

namespace SgpOzmap.TestSupport;

/// <summary>The house rules of a client package, found broken by reflection. Each method returns what breaks the rule.</summary>
public static class Conventions
{
    private static readonly string[] SecretWords = ["password", "senha", "apikey", "secret", "token", "community", "passphrase"];

    /// <summary>Public classes that somebody could inherit from.</summary>
    public static IEnumerable<string> OpenClasses(Assembly package)
        => package.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => !c.IsAssembly && !c.IsPrivate))
            .Select(type => type.FullName!);

    /// <summary>Methods that return a task without saying so in their name, or say so and return none.</summary>
    public static IEnumerable<string> MisnamedMethods(Assembly package)
        => Methods(package)
            .Where(method => IsTask(method.ReturnType) != method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(Describe);

    /// <summary>Methods that return a task and cannot be cancelled, or whose token is not the last parameter, or has to be given.</summary>
    public static IEnumerable<string> MethodsWithoutToken(Assembly package)
        => Methods(package)
            .Where(method => IsTask(method.ReturnType) || method.GetParameters().Any(IsToken))
            .Where(method => method.GetParameters() is not [.., { IsOptional: true } last] || !IsToken(last) || method.GetParameters().Count(IsToken) > 1)
            .Select(Describe);

    /// <summary>Properties that travel as JSON under a name that is nowhere written down.</summary>
    public static IEnumerable<string> PropertiesWithoutJsonName(IEnumerable<Type> wireTypes)
        => wireTypes
            .SelectMany(Properties)
            .Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is null
                && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null
                && property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
            .Select(Describe);

    /// <summary>Properties that would hold a secret.</summary>
    public static IEnumerable<string> SecretProperties(IEnumerable<Type> types)
        => types
            .SelectMany(Properties)
            .Where(property => IsSecret(property.Name) || IsSecret(property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? ""))
            .Select(Describe);

    private static IEnumerable<PropertyInfo> Properties(Type type)
        => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.Name != "EqualityContract");

    private static IEnumerable<MethodInfo> Methods(Assembly package)
        => package.GetExportedTypes()
            .Where(type => !typeof(Delegate).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType!.Assembly == package && !IsOfEnumerable(method));

    /// <summary>What <see cref="IAsyncEnumerable{T}"/> asks for has its name and its token by itself.</summary>
    private static bool IsOfEnumerable(MethodInfo method) => method.Name is "GetAsyncEnumerator";

    private static bool IsTask(Type type)
        => typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool IsToken(ParameterInfo parameter) => parameter.ParameterType == typeof(CancellationToken);

    private static bool IsSecret(string name) => SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Describe(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";
}
