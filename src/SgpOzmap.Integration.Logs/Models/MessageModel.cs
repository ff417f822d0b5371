namespace SgpOzmap.Integration.Logs.Models;

/// <summary>A page that only says something.</summary>
internal sealed record MessageModel(string Title, string Text);
