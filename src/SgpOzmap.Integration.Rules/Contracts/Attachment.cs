namespace SgpOzmap.Integration.Rules.Contracts;

/// <summary>What SGP says a service hangs on.</summary>
/// <param name="Box">The box's name, exactly as SGP has it.</param>
/// <param name="Port">The port, from 1; null when SGP names none.</param>
/// <param name="Source">Where SGP says so.</param>
/// <param name="ServiceId">The service; null when not known.</param>
public sealed record Attachment(string Box, int? Port, AttachmentSource Source, long? ServiceId = null);
