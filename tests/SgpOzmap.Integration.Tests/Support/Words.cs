using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>The sentences of a tenant whose section is <c>SgpOzmap</c>, with token and key.</summary>
internal static class Words
{
    internal static Sentences Sentences { get; } = new(new("", "SgpOzmap"), () => true, () => true);
}
