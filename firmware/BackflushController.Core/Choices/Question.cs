using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Choices
{
    /// <summary>A question to the people of the box: what it sets, and its options.</summary>
    public sealed class Question
    {
        /// <summary>What is asked: at most two lines.</summary>
        public readonly TextId Title;

        /// <summary>What is set.</summary>
        public readonly SettingId Setting;

        /// <summary>How many options there are.</summary>
        public readonly int Options;

        private readonly TextId _first;

        /// <summary>A question.</summary>
        /// <param name="title">What is asked.</param>
        /// <param name="setting">What is set.</param>
        /// <param name="first">The text of the first option; those of the others follow.</param>
        /// <param name="last">The text of the last.</param>
        public Question(TextId title, SettingId setting, TextId first, TextId last)
        {
            Title = title;
            Setting = setting;
            Options = last - first + 1;
            _first = first;
        }

        /// <summary>The questions in the order of <see cref="Records.ChoiceId"/>, in which they are asked.</summary>
        public static Question[] All()
        {
            return new[]
            {
                new Question(TextId.AskLanguage, SettingId.Language, TextId.InEnglish, TextId.InSpanish),
                new Question(TextId.AskBuzzer, SettingId.Buzzer, TextId.Off, TextId.On),
                new Question(TextId.AskUsage, SettingId.Usage, TextId.UsageCafe, TextId.UsageOccasional),
                new Question(TextId.AskPreset, SettingId.Preset, TextId.PulyCaff, TextId.BrevilleLike),
                new Question(TextId.AskHardness, SettingId.WaterHardness, TextId.Soft, TextId.VeryHard),
            };
        }

        /// <summary>The text of an option: one or two lines.</summary>
        public TextId TextOf(int option)
        {
            return _first + option;
        }

        /// <summary>Sets what an option stands for.</summary>
        public void Set(int option, ControllerSettings settings)
        {
            SettingTargets.Set(Setting, Setting == SettingId.WaterHardness ? DegreesOf(option) : option, settings);
        }

        /// <summary>The option that is set.</summary>
        public int InForce(ControllerSettings settings)
        {
            switch (Setting)
            {
                case SettingId.Language: return (int)settings.Language;
                case SettingId.Buzzer: return settings.BuzzerOn ? 1 : 0;
                case SettingId.Usage: return (int)settings.Reminders.Usage;
                case SettingId.Preset: return (int)settings.Preset;
                default: return ReminderPresets.ClassOf(settings.Reminders.HardnessDegrees);
            }
        }

        private static int DegreesOf(int option)
        {
            return option == 0 ? ReminderPresets.SoftHardness
                : option == 1 ? ReminderPresets.MediumHardness
                : option == 2 ? ReminderPresets.HardHardness
                : ReminderPresets.VeryHardHardness;
        }
    }
}
