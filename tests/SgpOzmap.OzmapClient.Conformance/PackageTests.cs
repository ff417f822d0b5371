using System.Text.Json.Nodes;

namespace SgpOzmap.OzmapClient.Conformance;

/// <summary>What is installed is what was tested, and from where is the user's own business.</summary>
public sealed class PackageTests
{
    [Fact]
    public void The_version_of_the_SDK_is_pinned()
    {
        var wanted = Read("package.json")["dependencies"]!.AsObject();

        Assert.Equal("1.1.8", Assert.Single(wanted).Value!.GetValue<string>());
        Assert.Equal("1.1.8", Read("package-lock.json")["packages"]!["node_modules/@ozmap/ozmap-sdk"]!["version"]!.GetValue<string>());
    }

    [Fact]
    public void The_lock_file_names_no_registry()
    {
        var packages = Read("package-lock.json")["packages"]!.AsObject().Where(p => p.Key.Length > 0).ToList();

        Assert.Equal(3, Read("package-lock.json")["lockfileVersion"]!.GetValue<int>());
        Assert.All(packages, p => Assert.Null(p.Value!["resolved"]));
        Assert.All(packages, p => Assert.NotNull(p.Value!["integrity"]));
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(NodeScript.Folder, file)))!;
}
