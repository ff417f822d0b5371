namespace SgpOzmap.Integration.Storage.Database;

/// <summary>One attempt at a unit of work.</summary>
/// <param name="Context">Its context.</param>
/// <param name="IsRepeat">An attempt before this one failed, and it is not known whether it was committed.</param>
internal readonly record struct UnitOfWork(StoreContext Context, bool IsRepeat);
