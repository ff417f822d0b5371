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
}
