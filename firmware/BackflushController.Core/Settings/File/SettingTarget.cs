namespace BackflushController.Core.Settings
{
    /// <summary>Puts the number that a value of the settings file stands for into the settings.</summary>
    public delegate void SettingTarget(int number);
}
