using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.Integration.Logs.Models;

/// <summary>What undoing a run would do.</summary>
/// <param name="Run">The run; null when only the journal knows it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Mark">Names what the plan would do, so that nothing else is done than what was looked at.</param>
/// <param name="Subjects">Names of the contracts.</param>
internal sealed record UndoModel(RunSummary? Run, UndoPlan Plan, string Mark, IReadOnlyDictionary<long, ContractSubject> Subjects);
