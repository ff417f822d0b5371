namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>A contract in SGP.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">The number of its status; beyond 7 for an unknown one.</param>
/// <param name="Box">The box that its ONU hangs on; null for none.</param>
/// <param name="Port">The port; null when not said.</param>
/// <param name="Name">The customer.</param>
/// <param name="Pop">The POP's number, from 0; -1 for none.</param>
/// <param name="Place">Which of the places; 0 for none.</param>
/// <param name="Power">The reading as SGP sends it.</param>
/// <param name="Row">What the ONU list says.</param>
internal sealed record Contract(
    long Id, int Status = 1, string? Box = null, int? Port = null, string Name = "MARIA", int Pop = 0, int Place = 1, string Power = "-19.87", Row Row = Row.Same);
