using System;
using BackflushController.Core.Board;
using BackflushController.Core.Display;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>A board of which nothing but the panel is there.</summary>
    public sealed class PanelBoard : IBoard
    {
        public bool PanelAnswers = true;
        public int Starts;
        public int PagesSent;
        public int LastPage;
        public int LastLeft;
        public int LastWidth;
        public PanelLook Look;
        public int LooksSent;

        /// <summary>Pages that had been sent when the look changed last.</summary>
        public int PagesBeforeLook;
        public readonly byte[] Shown = new byte[Canvas.Bytes];

        public bool StartPanel()
        {
            Starts++;
            Look = PanelLook.Normal;
            return PanelAnswers;
        }

        public bool ShowPage(byte[] frame, int page, int left, int width)
        {
            if (!PanelAnswers)
            {
                return false;
            }

            PagesSent++;
            LastPage = page;
            LastLeft = left;
            LastWidth = width;
            int from = (page * Canvas.Width) + left;
            Array.Copy(frame, from, Shown, from, width);
            return true;
        }

        public bool SetPanelLook(PanelLook look)
        {
            if (!PanelAnswers)
            {
                return false;
            }

            Look = look;
            LooksSent++;
            PagesBeforeLook = PagesSent;
            return true;
        }

        public long NowMicroseconds() => 0;

        public void Rest()
        {
        }

        public void Yield()
        {
        }

        public string RuntimeVersion() => string.Empty;

        public void SampleContacts(Inputs inputs)
        {
        }

        public void SampleSensor(Inputs inputs)
        {
        }

        public void CollectGarbage()
        {
        }

        public void Drive(Outputs outputs)
        {
        }

        public int ReadCutOff() => 0;

        public void Beat()
        {
        }

        public int ReadSlot(int slot, byte[] buffer) => 0;

        public bool WriteSlot(int slot, byte[] data) => false;
    }
}
