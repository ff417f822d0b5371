namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>What SGP's attachments come to.</summary>
/// <param name="State">Whether there is one.</param>
/// <param name="Box">The box's name; null unless there is one.</param>
/// <param name="Port">The port; null when SGP names none.</param>
internal readonly record struct ResolvedAttachment(AttachmentState State, string? Box = null, int? Port = null);
