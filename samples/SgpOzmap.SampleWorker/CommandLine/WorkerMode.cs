namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>How the worker runs.</summary>
internal enum WorkerMode
{
    /// <summary>Again and again, with the log page, until it is stopped.</summary>
    Loop,

    /// <summary>One run.</summary>
    Once,

    /// <summary>One run that writes nothing.</summary>
    Plan,

    /// <summary>No run: the connections are examined.</summary>
    Doctor,

    /// <summary>One run that applies a held plan.</summary>
    Approve,

    /// <summary>No run: a contract is explained.</summary>
    Explain,

    /// <summary>A run is taken back.</summary>
    Undo,

    /// <summary>What taking a run back would do; writes nothing.</summary>
    UndoPlan,
}
