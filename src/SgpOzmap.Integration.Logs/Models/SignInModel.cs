namespace SgpOzmap.Integration.Logs.Models;

/// <summary>The sign-in.</summary>
internal sealed record SignInModel(string Back, string? Name);
