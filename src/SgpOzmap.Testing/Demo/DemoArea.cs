namespace SgpOzmap.Testing;

/// <summary>A project with the point of presence of the same name.</summary>
internal sealed class DemoArea(SimProject project, SimPop pop, string prefix, SimCoordinates place)
{
    public SimProject Project { get; } = project;

    public SimPop Pop { get; } = pop;

    public string Prefix { get; } = prefix;

    public SimCoordinates Place { get; } = place;

    public int Boxes { get; set; }
}
