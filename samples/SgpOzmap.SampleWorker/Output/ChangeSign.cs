namespace SgpOzmap.SampleWorker.Output;

/// <summary>The four things that a change can do.</summary>
internal enum ChangeSign
{
    Create,
    Update,
    Remove,
    Move,
}
